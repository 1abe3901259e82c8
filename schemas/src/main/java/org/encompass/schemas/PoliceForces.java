package org.encompass.schemas;

import java.util.Map;

/// The 43 territorial police forces of England and Wales: a closed list (Office for National
/// Statistics, police force areas).
public final class PoliceForces {
  /// ONS code to name.
  public static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("E23000001", "Metropolitan Police"),
          Map.entry("E23000002", "Cumbria"),
          Map.entry("E23000003", "Lancashire"),
          Map.entry("E23000004", "Merseyside"),
          Map.entry("E23000005", "Greater Manchester"),
          Map.entry("E23000006", "Cheshire"),
          Map.entry("E23000007", "Northumbria"),
          Map.entry("E23000008", "Durham"),
          Map.entry("E23000009", "North Yorkshire"),
          Map.entry("E23000010", "West Yorkshire"),
          Map.entry("E23000011", "South Yorkshire"),
          Map.entry("E23000012", "Humberside"),
          Map.entry("E23000013", "Cleveland"),
          Map.entry("E23000014", "West Midlands"),
          Map.entry("E23000015", "Staffordshire"),
          Map.entry("E23000016", "West Mercia"),
          Map.entry("E23000017", "Warwickshire"),
          Map.entry("E23000018", "Derbyshire"),
          Map.entry("E23000019", "Nottinghamshire"),
          Map.entry("E23000020", "Lincolnshire"),
          Map.entry("E23000021", "Leicestershire"),
          Map.entry("E23000022", "Northamptonshire"),
          Map.entry("E23000023", "Cambridgeshire"),
          Map.entry("E23000024", "Norfolk"),
          Map.entry("E23000025", "Suffolk"),
          Map.entry("E23000026", "Bedfordshire"),
          Map.entry("E23000027", "Hertfordshire"),
          Map.entry("E23000028", "Essex"),
          Map.entry("E23000029", "Thames Valley"),
          Map.entry("E23000030", "Hampshire"),
          Map.entry("E23000031", "Surrey"),
          Map.entry("E23000032", "Kent"),
          Map.entry("E23000033", "Sussex"),
          Map.entry("E23000034", "City of London"),
          Map.entry("E23000035", "Devon and Cornwall"),
          Map.entry("E23000036", "Avon and Somerset"),
          Map.entry("E23000037", "Gloucestershire"),
          Map.entry("E23000038", "Wiltshire"),
          Map.entry("E23000039", "Dorset"),
          Map.entry("W15000001", "North Wales"),
          Map.entry("W15000002", "Gwent"),
          Map.entry("W15000003", "South Wales"),
          Map.entry("W15000004", "Dyfed-Powys"));

  /// Whether a force of England and Wales has this code.
  public static boolean known(String code) {
    return ALL.containsKey(code);
  }

  private PoliceForces() {}
}
