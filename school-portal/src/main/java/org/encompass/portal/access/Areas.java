package org.encompass.portal.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Police forces and local authorities with their names, by name.
public record Areas(List<Area> forces, List<Area> authorities) {
  public Areas {
    forces = List.copyOf(forces);
    authorities = List.copyOf(authorities);
  }

  /// One of them.
  ///
  /// @param code the ONS code of a force, the DfE code of an authority
  public record Area(String code, String name) {}

  /// What a remit's forces and authorities are called; those that are not among these, by code.
  public List<String> namesOf(Remit remit) {
    var names = new ArrayList<>(names(forces, remit.forces()));
    names.addAll(names(authorities, remit.authorities()));
    return names;
  }

  /// These and, by code, whatever else the remit names.
  public Areas with(Remit remit) {
    return new Areas(with(forces, remit.forces()), with(authorities, remit.authorities()));
  }

  private static List<Area> with(List<Area> known, Set<String> codes) {
    var rest = new TreeSet<>(codes);
    known.forEach(area -> rest.remove(area.code()));
    return Stream.concat(known.stream(), rest.stream().map(code -> new Area(code, code))).toList();
  }

  private static List<String> names(List<Area> known, Set<String> codes) {
    return with(known, codes).stream()
        .filter(area -> codes.contains(area.code()))
        .map(Area::name)
        .toList();
  }
}
