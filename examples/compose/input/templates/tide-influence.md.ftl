Below Cold Ings the river feels the tide. At Estuary Road the mean tidal range is ${tidal_range} m
at springs, and levels between two high waters must not be read as a flood wave.
