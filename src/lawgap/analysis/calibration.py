"""Weights."""
from collections.abc import Mapping
WEIGHTS: Mapping[str, float] = {}
