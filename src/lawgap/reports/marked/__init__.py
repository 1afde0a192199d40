"""Copies of statutes with the evidence marked."""
