"""Many jurisdictions side by side, printed: tables, pictures, a page."""
