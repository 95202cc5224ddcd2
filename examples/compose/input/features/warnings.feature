Feature: Warnings of the week
  Each station has climbed the warning ladder exactly as far as its readings say.

  Scenario Outline: The warning at <station>
    Given the week of "<station>"
    When the readings at or above <alert> m are counted
    Then there are <readings> of them
    And the warning is <warning>

    Examples:
      | station        | alert | readings | warning |
      | Millbrook Head | 1.10  | 4        | alert   |
      | Tanner's Lock  | 2.10  | 2        | alert   |
      | Sallow Mill    | 1.20  | 0        | none    |
      | Cold Ings      | 3.00  | 1        | alert   |
      | Estuary Road   | 3.40  | 0        | none    |

  Scenario: The crest at Low Weir
    Given the week of "Low Weir"
    Then the highest level is 2.46 m
    And the warning is alert
