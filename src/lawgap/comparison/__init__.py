"""Compares versions of a law, and jurisdictions: what changed, closed and opened."""
