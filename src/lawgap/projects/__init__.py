"""The project file: one SQLite file that is checked before use and never half-written."""
