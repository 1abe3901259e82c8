package org.encompass.local.county;

import java.util.List;
import java.util.random.RandomGenerator;
import org.encompass.schemas.IncidentMessage.Sex;

/// Names for people and places that do not exist. Schools and towns are invented; what people are
/// called is mixed, as it is in any county, and full of accents.
public final class Names {
  private static final List<String> GIRLS =
      words(
          """
          Abigail Ada Aisha Alexandra Alice Amelia Amina Anna Anya Ava Beatrice Bethan Carys Catrin \
          Charlotte Chloë Daisy Eira Eleanor Elin Elisa Elżbieta Emily Emma Esmé Evie Faith Fatima \
          Ffion Florence Freya Georgia Grace Gwen Hannah Harriet Heather Holly Ines Iris Isla Ivy \
          Jasmine Josephine Julia Keira Khadija Lara Leila Lily Lowri Lucy Maisie Maja Maria Martha \
          Matilda Maya Megan Mia Millie Molly Nadia Niamh Nia Noor Olivia Oliwia Orla Phoebe Poppy \
          Priya Renée Rhiannon Rosa Rose Ruby Saoirse Scarlett Sara Seren Siân Sofía Sophie Tilly \
          Wren Yasmin Zainab Zara Zoë Zuzanna""");
  private static final List<String> BOYS =
      words(
          """
          Aaron Adam Adnan Aidan Alexander Alfie Amir André Angus Archie Arthur Ashton Benjamin \
          Bilal Caleb Callum Charlie Daniel David Dylan Edward Eli Elliot Emrys Ethan Evan Felix \
          Finley Frederick Gabriel George Gethin Gruffydd Harri Harry Harvey Henry Hugo Hywel Ibrahim \
          Ioan Isaac Jack Jacob Jakub Jamie Jayden Joseph Joshua José Jude Kai Kian Leo Lewis Liam \
          Llywelyn Logan Louis Luca Lucas Luke Łukasz Malachy Mateusz Max Michael Mohammed Muhammad \
          Nathan Noah Oisín Oliver Oscar Osian Owen Patrick Rafael Ravi Reuben Rhys Robert Rory Ryan \
          Samuel Sebastian Seán Stanley Teddy Theo Thomas Toby Tomos Tyler William Yusuf Zachary""");
  private static final List<String> FAMILIES =
      words(
          """
          Abbott Achebe Adeyemi Ahmed Akhtar Allard Andrews Anwar Appleyard Ashdown Atkins Bannister \
          Barlow Bassett Begum Bellamy Bennett Bevan Birch Blackwood Bondarenko Booth Brannigan Briggs \
          Brontley Burrows Calder Carver Castellano Chaudhry Chilton Clegg Coleman Conway Corrigan \
          Cotterill Crane Cropper Cunliffe Dacre Darby Davies Dearden Dhillon Dimmock Dobson Drake \
          Dubois Dunmore Eastwood Eckersley Edwards Ellery Evans Fairclough Faulkner Fenwick Fernández \
          Finch Fitzgerald Fletcher Fothergill Gallagher Garside Gill Gorman Greaves Griffiths Gupta \
          Haddad Haigh Hargreaves Hassan Hathersage Haworth Hendry Hepworth Hodgkin Hollis Hughes Hussain \
          Ibbotson Iqbal Jankowski Jarvis Jenkins Jessop Jones Kaminski Kapoor Kaur Keane Kendrick Khan \
          Kilbride Kovač Kowalczyk Lambert Langdale Lawal Leighton Lester Lindqvist Llewellyn Lomax Lund \
          MacAllister Mahmood Malik Marchetti Marsden Mbeki McBride McGrath Mellor Merrick Mirza Morgan \
          Müller Murgatroyd Nair Naylor Ndiaye Nesbitt Norcross Novák Nuttall O'Brien O'Connell Oakley \
          Ogden Okafor Okonkwo Oldroyd Ormerod Osei Owusu Parfitt Parry Patel Pemberton Pereira Pickles \
          Pilkington Powell Prescott Price Pritchard Quarmby Quigley Radcliffe Rahman Ramsbottom Rawlins \
          Redfern Rees Rhodes Rigby Roberts Rosenthal Rowbotham Rowlands Sandhu Santos Scholes Sharma \
          Shaw Sheikh Silva Singh Skelton Slater Smallwood Stansfield Sutcliffe Swales Szymański Tattersall \
          Thackeray Thomas Thornley Tindall Tordoff Tremaine Turnbull Uddin Underwood Unsworth Varley Vaughan \
          Vickers Virk Wadsworth Wainwright Walmsley Warburton Wardle Whitworth Wielgosz Wilberforce Williams \
          Windle Wolstenholme Wright Yates Yeadon Younis Zając Zielinski""");
  static final List<String> TOWNS =
      List.of("Harrowmere", "Stonebeck", "Ashenford", "Quillbridge", "Marlow Fell", "Eskerby");
  private static final List<String> PLACES =
      words(
          """
          Alderwick Bramblegate Cinderhay Dovelow Elmsike Foxlea Gorsemount Hollinbeck Inglewade \
          Juniperfold Kestrelgarth Larkrigg Mossthwaite Nettlecombe Otterhow Pinfoldgate Quernstone \
          Rushymead Sparrowholt Thistleby Umberslade Vetchfield Willowsyke Yarrowfoot Burdockhay \
          Cloverdyke Damsonhow Fernyhurst""");
  private static final List<String> STREETS =
      List.of("Lane", "Street", "Close", "Road", "Terrace", "Way", "Rise", "Gardens");

  /// A given name.
  public static String given(Sex sex, RandomGenerator random) {
    var list =
        switch (sex) {
          case F -> GIRLS;
          case M -> BOYS;
          case X -> random.nextBoolean() ? GIRLS : BOYS;
        };
    return any(list, random);
  }

  /// A family name.
  public static String family(RandomGenerator random) {
    return any(FAMILIES, random);
  }

  /// The name of the nth place a school is called after; each is used once.
  static String place(int nth) {
    return PLACES.get(nth % PLACES.size());
  }

  /// The first line of an address.
  public static String addressLine(RandomGenerator random) {
    return "%d %s %s".formatted(1 + random.nextInt(140), any(PLACES, random), any(STREETS, random));
  }

  static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private Names() {}
}
