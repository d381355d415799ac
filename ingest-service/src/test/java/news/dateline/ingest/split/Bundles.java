package news.dateline.ingest.split;

/** Bundles and single stories written for these tests, as plain text. */
final class Bundles {

  static final String DIGEST =
      """
      Good morning. Here is what the newsroom is following today.

      Harbour strike enters second week
      Dockers in Piraeus stayed at home again on Monday and 30 container ships now wait outside the \
      port. The union wants the night shift to be paid double; the operator offers a fifth more.

      Glacier loses its name
      Geologists in Iceland declared the Hofsjokull outlet dead after a survey found no moving ice. \
      A plaque will be set into the bare rock in August.

      Court frees two journalists
      A judge in Dhaka threw out the case against two reporters who had photographed a landfill. \
      They had spent seven months in prison.

      Library fines are history
      Halifax cancels all overdue charges from next month. Readers owe the city libraries some \
      400,000 dollars, and most of them have stopped coming.

      Was this forwarded to you? Sign up here. Unsubscribe
      """;

  static final String PAPER =
      """
      Mayor opens rebuilt bridge after four years

      By Lucia Ferrante

      TURIN, Italy (AP) — Cyclists were the first to cross the rebuilt Mosca bridge on Saturday, \
      four years after a flood tore away its middle span and cut the northern suburbs off from the \
      tram.

      Mayor Paolo Grasso cut a ribbon and thanked the engineers who had raised the deck by two \
      metres. The bridge cost 41 million euros, twice what the council had voted for.

      Shopkeepers on the northern bank said that trade had halved while the bridge was closed. \
      "We counted the days," said Carla Bruni, who runs a bakery beside the ramp.

      The tram will return to the bridge in the autumn, when the overhead line has been tested.

      Vaccine trial against dengue ends early

      By Hannah Oduya

      MANILA, Philippines (AP) — Doctors have ended a trial of a dengue vaccine six months ahead of \
      time because so few of the vaccinated children fell ill that it would be wrong to withhold it \
      from the others.

      Of 9,200 pupils who had been given two doses only eleven came down with the fever, against 214 \
      among those who were given a placebo, the health ministry said.

      The virologist who led the trial, Reynaldo Santos, said that the vaccine seemed to work against \
      all four types of the virus, which none before it had done.

      Orchestra sells its hall to survive

      By Tomas Havel

      OSTRAVA, Czech Republic (AP) — The philharmonic orchestra of Ostrava has sold its concert hall \
      to a developer and will play in a former steel mill from September, its director said.

      Ticket sales never recovered from two seasons without audiences, and the city cut its grant by \
      a third. Musicians voted 61 to 20 for the sale.

      The mill has better acoustics than the hall had, said the conductor, Jana Kralova, who tried it \
      out with a string quartet at night.
      """;

  static final String STYLE_BREAKS =
      """
      LUSAKA, Zambia (Reuters) — Copper output rose by a tenth in the first quarter after the \
      smelter at Mufulira was relit, the mines ministry said on Friday.

      The smelter had stood still for a year because its owners quarrelled with the state over the \
      price of power. A court put the price at nine cents a kilowatt-hour.

      Analysts expect Zambia to mine 900,000 tonnes of copper this year, which would be a record.

      QUEBEC (AFP) — A bus driver who steered a burning coach out of a tunnel was given the medal for \
      bravery on Thursday.

      Solange Tremblay, 58, had 43 pupils on board when the engine caught fire. She drove on for \
      600 metres through smoke because nobody could have left the coach inside the tunnel.

      "I thought of the door and nothing else," she told the children's parents at the ceremony.

      HOBART, Australia (AAP) — Rangers have counted 180 Tasmanian devils in a reserve from which \
      the animals had vanished twenty years ago.

      A tumour that spreads by biting wiped out most of the species. The devils in the reserve \
      descend from 28 healthy animals that were released on an island first.

      Biologists will take down the reserve's fence when the tumour has not been seen for five years.
      """;

  static final String BRIEFS =
      """
      SHIPPING: A tanker with 60,000 tonnes of palm oil ran aground off Penang on Sunday. Tugs will \
      try to free it at the next spring tide, the coast guard said.

      CHESS: Fifteen-year-old Anahit Petrosyan of Armenia became the youngest women's champion of \
      Europe after a draw with white in the last round at Rhodes.

      BANKING: Two mutual lenders in Yorkshire plan to merge and close nine of their 70 branches, \
      they told their members in a letter.

      ASTRONOMY: A telescope in Chile has photographed a ring of dust around a star that is thought \
      to be only a million years old.

      SCHOOLS: Pupils in Kerala will start at ten in the morning in May, because of the heat, and not \
      at eight.
      """;

  static final String RULED =
      """
      Ministers from nine countries around the Baltic agreed on Tuesday to halve the catch of cod \
      for three years. Fishermen in Poland and Denmark will be paid to leave their boats in harbour.

      Scientists had asked for a complete ban. They count fewer young cod than at any time since \
      records began in 1966.

      * * *

      The tennis club of Sousse has won its case against the airport, whose new runway ends 300 \
      metres from the courts. A tribunal awarded the club two million dinars to move.

      Members had complained that matches stopped whenever a jet took off.

      * * *

      An opera that was lost for two centuries will be sung in Graz in May. The score turned up in \
      a monastery, bound into a book of recipes.

      The director has found 14 singers for it, one of whom must also play the glass harmonica.
      """;

  static final String MARKDOWN =
      """
      # Drought empties the reservoir of Sidi Salem

      The largest reservoir of Tunisia is down to a sixth of its water, and farmers downstream may \
      irrigate on two days a week only.

      The ministry of agriculture blames three dry winters and a leak that was found in March.

      # Bicycle maker moves production back from Asia

      A bicycle factory with 300 jobs opens near Porto in June. Freight from Taiwan had become so \
      dear that frames made at home cost no more, the company said.

      It will weld 90,000 frames in the first year, half of them for the Dutch market.

      # Bishop apologises to survivors of orphanage

      The bishop of Galway asked the survivors of a church orphanage for forgiveness on Sunday and \
      promised to open the archive.

      A commission had counted 79 unmarked graves in the garden of the house.
      """;

  static final String NUMBERED =
      """
      1. Rail link to the airport opens in March
      Trains will run every ten minutes between Zagreb and its airport. The ride takes 19 minutes and \
      costs two euros.

      2. Farmers dump milk outside the parliament
      Some 200 tractors blocked the centre of Vilnius. The dairy farmers want a minimum price of 40 \
      cents a litre.

      3. Actor Idris Mbaye dies at 81
      The Senegalese actor, who played kings and thieves in 70 films, died at home in Saint-Louis.

      4. Bank raises rate for the ninth time
      The central bank of Chile put its main rate at 8.25 percent to hold back the price of food.

      5. Divers raise cannon from Ottoman wreck
      The bronze cannon had lain at a depth of 40 metres off Crete since 1669. It goes to a museum in \
      Heraklion.
      """;

  static final String MAIL_DIGEST =
      """
      Coast Watch Digest    Monday, 4 March 2024    Volume 12 : Issue 9

      Today's Topics:
          Seal colony back at Donna Nook
          New lamp for the lighthouse at Skagen

      ----------------------------------------------------------------------

      Date: Sat, 2 Mar 2024 09:14:00 +0000
      From: Ruth Blake <ruth@coast.example>
      Subject: Seal colony back at Donna Nook

      Wardens counted 2,100 grey seal pups on the sandbanks, more than in any winter before.

      The colony had moved away after the storm of 2021.

      ------------------------------

      Date: Sun, 3 Mar 2024 18:40:00 +0100
      From: Jens Thorup <jens@coast.example>
      Subject: Re: New lamp for the lighthouse at Skagen

      The lighthouse has a lamp of diodes now. It can be seen from 20 nautical miles.

      ------------------------------

      End of Coast Watch Digest
      *************************
      """;

  static final String GERMAN =
      """
      Stadtrat beschließt autofreie Innenstadt

      Freiburg (dpa) – Ab kommendem Sommer dürfen in der Freiburger Altstadt keine privaten Autos \
      mehr fahren. Der Stadtrat stimmte am Dienstagabend mit 31 zu 15 Stimmen für den Vorschlag der \
      Verwaltung.

      Händler hatten vor dem Verlust von Kunden gewarnt. Oberbürgermeisterin Klara Winkler versprach \
      ihnen zwei neue Parkhäuser am Rand der Altstadt und einen Pendelbus.

      Forscher finden Römerlager an der Lippe

      Münster (dpa) – Archäologen haben bei Haltern ein bisher unbekanntes Lager römischer Legionen \
      entdeckt. Luftbilder aus dem trockenen Sommer zeigten die Gräben unter einem Rübenfeld.

      Das Lager bot Platz für 6000 Soldaten. Gefunden wurden Zeltheringe, Münzen und das Rad eines \
      Wagens, sagte die Leiterin der Grabung, Antje Brose.

      Eisschnellläuferin Lehmann hört auf

      Erfurt (dpa) – Die Olympiasiegerin Nadine Lehmann beendet ihre Laufbahn. Nach einer dritten \
      Operation am Knie rate der Arzt von weiteren Rennen ab, teilte sie am Mittwoch mit.

      Lehmann gewann zweimal Gold über 3000 Meter und hielt acht Jahre lang den Weltrekord.
      """;

  static final String SPANISH =
      """
      SEVILLA (EFE).- El Ayuntamiento de Sevilla plantará 12.000 naranjos en los barrios del este, \
      donde el verano pasado se midieron 47 grados a la sombra, anunció el lunes la concejala de \
      Parques, Rocío Delgado.

      Los árboles llegarán de viveros de Huelva y se regarán con agua depurada.

      MONTEVIDEO (EFE).- El delantero uruguayo Nicolás Ferreira marcó tres goles en la final de la \
      Copa y dio a Peñarol su primer título continental en más de una década.

      Unas 60.000 personas celebraron la victoria en la avenida 18 de Julio hasta la madrugada.

      QUITO (EFE).- Un tribunal de Ecuador condenó a nueve años de cárcel al antiguo director de \
      Aduanas por cobrar sobornos de una naviera.

      La fiscalía había pedido doce años. La defensa apelará la sentencia.
      """;

  static final String FEATURE =
      """
      The last ferryman of the Drava

      Josip Horvat has pulled his ferry across the Drava for 41 years, hand over hand, along a steel \
      cable that his father tied to two oaks. In October the new bridge opens, and the ferry goes to \
      the museum in Osijek.

      A job without a timetable

      The ferry takes three cars or a herd of sheep. Horvat rings no bell; whoever wants to cross \
      shouts, and he shouts back from the kitchen of the ferry house, where his wife Mara keeps the \
      soup warm.

      "The river tells you when to wait," Horvat says. In the flood of 1998 he slept on the ferry for \
      two weeks so that the cable would not be left alone.

      What the bridge will change

      Farmers on the far bank now drive 60 kilometres around to sell their peppers when the Drava is \
      high. With the bridge it will be four. The village school, which has nine pupils, hopes for \
      more.

      Horvat voted for the bridge. He would have been ashamed to stand in its way, he says, and his \
      knees hurt in winter.

      A place in the museum

      The museum wants the ferry with its cable and the bench on which three generations of Horvats \
      sat. Horvat has asked for one thing: that nobody varnish the bench.

      On the last day he will cross alone, he says, and shout for himself from the other side.
      """;

  static final String INTERVIEW =
      """
      "Bees do not read maps": an interview with the beekeeper Alma Reyes

      Alma Reyes keeps 400 hives in the hills above Oaxaca. Her honey has been sold as far away as \
      Japan, but last year she lost half of her bees.

      Q: When did you notice that something was wrong?

      A: In February, when the bees should have been flying to the orange blossom. I opened a hive and \
      it was silent. The honey was still there, the queen was there, but the bees were gone.

      Q: What do the scientists say?

      A: They took honey and wax to the laboratory and found a spray that is used on the avocado \
      plantations. The planters say they do not spray when the bees fly. Bees do not read maps.

      Q: Have you talked to the planters?

      A: Twice. The second time one of them brought his daughter, who wants to keep hives herself. \
      Since then they telephone before they spray, and I close the hives for the night.

      Q: Will you rebuild?

      A: I have bought 60 queens from a breeder in Puebla. In three years I could be where I was. \
      If the avocado does not grow faster than my bees.
      """;

  static final String LISTICLE =
      """
      Five walks that show Ljubljana at its best

      You can cross the old town of Ljubljana in half an hour. Take the day instead: these walks begin \
      at the Triple Bridge and end with a view, a cake or both.

      1. Along the Ljubljanica
      Follow the river from the Triple Bridge to Spica, where the Ljubljanica parts. The embankment by \
      the architect Joze Plecnik has steps down to the water on which students sit until late.

      2. Up to the castle
      The path from the old town to the castle takes 15 minutes through beech woods. From the tower of \
      the castle you see the Alps on a clear day.

      3. Around the marsh
      South of Ljubljana the marsh begins. Wooden walkways lead past meadows where storks stand, and \
      people lived in houses on stilts 5,000 years ago.

      4. Through Tivoli park
      Plecnik drew the great promenade of Tivoli as well. Walk on to Roznik hill, where a cafe serves \
      the cream cake of Bled.

      5. The path of remembrance
      Where barbed wire surrounded Ljubljana in the war there is now a path of 33 kilometres. Few \
      walk all of it, but every school in Ljubljana walks a part in May.
      """;

  static final String LIVE_BLOG =
      """
      Storm Odette: trains stop, ferries stay in harbour

      Storm Odette has reached the coast of Brittany with gusts of 150 kilometres an hour. We report \
      here as it moves inland.

      06:40
      The prefecture of Finistere asks people to stay at home. Schools in Brest and Quimper are \
      closed, and no ferry has left Roscoff since midnight.

      07:15
      The railway has stopped all trains west of Rennes. A tree lies across the line near Morlaix, \
      and the gusts are too strong to clear it.

      08:05
      Some 60,000 households in Finistere are without power, says the operator of the grid. Repairs \
      begin when the gusts of Odette fall below 100 kilometres an hour.

      09:30
      The eye of the storm has passed Brest. The prefecture counts four people injured by falling \
      tiles, none of them badly.

      10:50
      The first trains leave Rennes for Brest again. Ferries from Roscoff stay in harbour until the \
      evening.
      """;

  private Bundles() {}
}
