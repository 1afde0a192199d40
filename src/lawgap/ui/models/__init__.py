"""Qt models over the core's frozen tuples: they show values and decide nothing."""
