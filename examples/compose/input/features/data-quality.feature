Feature: Quality of the weekly delivery
  The water board accepts a delivery when gaps are rare and levels move like water.

  Scenario: A complete week at Otter Bridge
    Given the week of "Otter Bridge"
    When the gaps are counted
    Then there are 0 of them

  Scenario: A single reading was set aside at Low Weir
    Given the week of "Low Weir"
    When the gaps are counted
    Then there is 1 of them

  Scenario: Fern Gill misses at most four readings
    Given the week of "Fern Gill"
    When the gaps are counted
    Then there are at most 4 of them

  Scenario: Levels at Estuary Road move slowly
    Given the week of "Estuary Road"
    Then the levels never jump by more than 0.40 m between readings

  Scenario: Levels at Low Weir move slowly
    Given the week of "Low Weir"
    Then the levels never jump by more than 0.50 m between readings
