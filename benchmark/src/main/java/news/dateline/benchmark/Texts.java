package news.dateline.benchmark;

import java.util.List;

/** News as it could be, to be read over and over. */
final class Texts {

  /** A place in each tenth word: three to four times as many as most news has. */
  private static final List<String> DENSE_STORIES =
      List.of(
          """
          MOBILE, Ala. — A barge that broke loose in a storm on Monday night struck a railway bridge \
          over the Mobile River, and trains between Birmingham and New Orleans were stopped for most \
          of Tuesday, officials said.

          Nobody was hurt. Inspectors from Montgomery found two bent girders, said Carol Whitfield, a \
          spokeswoman for the Baldwin County emergency management agency. "We were lucky that the \
          evening train from Atlanta was late," she said.

          The barge had been tied up near Prichard with eleven others. The Coast Guard is asking why \
          its lines parted. Captain Victor Jackson of the towing company, which is based in Houston, \
          said that gusts had reached 70 miles an hour. In Pascagoula, Miss., a shed lost its roof, \
          and some 3,000 homes in Jackson and George counties were without power on Tuesday morning.

          The bridge, built in 1927, was hit by barges in 1993 and in 2001. Washington has promised \
          $12 million for new fenders, but the work has yet to begin.
          """,
          """
          NAIROBI, Kenya — Farmers on the slopes of Mount Kenya are insuring their maize against \
          drought with a few taps on their phones, and insurers from Zurich and Johannesburg are \
          watching how they fare.

          In Embu, where the long rains failed twice in three years, 4,200 families have bought cover \
          since March. They pay when they buy seed; a satellite of the European Space Agency tells \
          how green their fields are. If they stay brown, money comes without anybody asking for it.

          "I did not believe it until it came," said Grace Wanjiru, who grows maize and beans near \
          Kerugoya. With it she bought feed in Thika and kept her two cows. Her neighbour, who has no \
          policy, sold his in Nyeri for half of what they were worth.

          Similar schemes in Ethiopia, Malawi and northern Ghana grew fast and then shrank when \
          donors left. The Kenyan one gets no subsidy, said Peter Mutua of the insurer, which hopes \
          to be in Uganda and Tanzania next year. The World Bank in Washington calls it promising; \
          a study by the University of Oxford found that those who were insured planted a fifth more.
          """,
          """
          A ferry between Copenhagen and Oslo turned back on Friday after smoke was seen in its \
          engine room, Danish police said. The 900 passengers, most of them from Norway and Sweden, \
          were taken to Helsingor, from where buses brought them to Malmo and Gothenburg.

          It was the third such trouble on the line since autumn. The ship was built in Gdansk and \
          refitted last winter in Hamburg. Its owner, which also sails to Tallinn, Riga and Klaipeda, \
          said that a pump had failed, and that there had been no fire.

          The Danish Maritime Authority sent two inspectors aboard. "We will look at every pump on \
          every ship of theirs," its director told a paper in Aarhus. In Brussels the European \
          Commission said that it was up to Denmark to act. Finland and Germany have asked for the \
          report. Passengers get their money back, and a night in a hotel in Stockholm or Copenhagen.
          """);

  /** A place in one of some 35 words, as news has. */
  private static final List<String> STORIES =
      List.of(
          """
          LEEDS, England — The city council voted on Thursday night to keep four public swimming pools \
          open for another year, after more than nine thousand people had signed a petition and some two \
          hundred had come to the town hall in their bathing caps.

          The pools were to be closed in spring to save £1.4 million. Instead the council will put off new \
          lights for two car parks and raise the price of a swim by thirty pence. "Nobody here thought that \
          we would win," said Margaret Holroyd of Headingley, who learned to swim in one of them and \
          now teaches children there twice a week. "I shall have to find a new hobby for my Thursdays."

          Not everyone was glad. A member of the opposition called the decision a plaster on a broken leg, \
          since the boilers are older than most of those who swim in the water that they warm. Bradford \
          closed its last pool of that age in May. A town in Denmark heats its baths with what its \
          bakeries leave over, and the council wants to learn whether that could be done here.
          """,
          """
          The maker of the best known electric lawn mower in the world said on Monday that it would cut one \
          job in eight, because people who bought a machine in the years when they stayed at home do not \
          need another one yet. Its shares fell by eleven percent in Frankfurt before noon and won back half of that \
          later in the day.

          The company, which has its seat in Stuttgart, has lost money in three quarters in a row. Its new \
          chief executive told analysts that it had built too much, too fast, and for too few. A plant that \
          opened two years ago near Wroclaw, Poland, will work four days a week. Workers at the oldest plant heard of it \
          from the radio, their union said, and it called for a meeting before anything was signed.

          Prices for batteries have come down by a third since January, which ought to help. But a rival \
          from China sells a mower that finds its own way around a garden for less than what the parts of a \
          German one cost. "We will not win on price," the chief executive said. "We have to win because it \
          still works after ten years."
          """,
          """
          A young woman who had never run a marathon before won one on Sunday, in shoes that she had borrowed \
          from her brother, and then asked where the finish was because she thought that she had missed it.

          Ruth Chebet, a nurse of 24, had come to Rotterdam to set the pace for a friend. When the friend \
          stopped with a cramp after thirty kilometres, she went on alone, passed the two women in front of \
          her on the last bridge, and was home in two hours, twenty minutes and nine seconds. "I was only \
          afraid of being late for my flight," she said.

          She trains before work, on a track of red earth near Eldoret, with a group of teachers. Her coach \
          says that she has not yet learned how to drink while she runs. The race was run in light rain and \
          without wind. Among the men the favourite gave up early, and the winner, a student from Ethiopia, \
          was eleven seconds short of the record. Both have been asked to run again in autumn, in Berlin \
          or in New York. She will have to ask for leave first, from a hospital in Kenya that has six nurses.
          """,
          """
          Bats that sleep in church towers live longer than those that sleep in trees, scientists report, and \
          they believe that they know why: it is quieter there, and the owls have moved out.

          For eleven years a group at a university in Lisbon put rings on some five thousand animals and \
          listened to them with small recorders that start by themselves at dusk. A bat of the towers could \
          expect to see its ninth summer, one of the woods its sixth. The difference held when the \
          researchers took account of weather, food and the age of the trees, they write in a journal that \
          appears this week.

          Others are not so sure. Towers are easier to watch than trees, said a zoologist in Ithaca, N.Y., who had \
          no part in the work, so that old animals are less likely to be missed there. What is beyond doubt \
          is that towers are being mended everywhere, and that whoever mends one closes the holes. A parish \
          near Braga, in the north of Portugal, has shown another way. It left one slate out, on the side where nobody \
          looks, and put a box below it. Forty bats came in the first year.
          """);

  private Texts() {}

  /** A text of so many UTF-16 units that names places as often as news does. */
  static String ofLength(int length) {
    return ofLength(length, STORIES);
  }

  /** The same with three to four times as many places. */
  static String denseOfLength(int length) {
    return ofLength(length, DENSE_STORIES);
  }

  private static String ofLength(int length, List<String> stories) {
    StringBuilder text = new StringBuilder(length + 1_200);
    for (int i = 0; text.length() < length; i++) {
      text.append(stories.get(i % stories.size())).append('\n');
    }
    return text.substring(0, length);
  }
}
