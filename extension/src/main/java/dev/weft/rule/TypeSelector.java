package dev.weft.rule;

import java.util.List;

/**
 * Which types a rule is about. Every list that is not empty must match; one entry of it is enough.
 *
 * @param classes the type's own name
 * @param superTypes full names of classes or interfaces that the type is, extends or implements
 * @param simpleNames the same by simple name, in whatever package
 * @param annotated full names of annotations on the type
 * @param packages name patterns of the type's package
 * @param exclude own names that are never matched
 */
public record TypeSelector(
    List<NamePattern> classes,
    List<String> superTypes,
    List<String> simpleNames,
    List<String> annotated,
    List<NamePattern> packages,
    List<NamePattern> exclude) {}
