"""Statute files, read into a bundle of statutes that are cut into provisions."""
