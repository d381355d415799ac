package news.dateline.benchmark;

import java.util.List;

/** News as it could be, to be read over and over. */
final class Texts {

  private static final List<String> STORIES =
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

  private Texts() {}

  /** A text of so many UTF-16 units. */
  static String ofLength(int length) {
    StringBuilder text = new StringBuilder(length + 1_200);
    for (int i = 0; text.length() < length; i++) {
      text.append(STORIES.get(i % STORIES.size())).append('\n');
    }
    return text.substring(0, length);
  }
}
