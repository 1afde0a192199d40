"""LawGap compares a country's statutes with checklists on trafficking in persons."""

__version__ = "0.1.0"
