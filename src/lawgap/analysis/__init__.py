"""Compares statutes with checklists. The only room that uses spaCy."""
