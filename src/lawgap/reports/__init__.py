"""From an assessment to JSON, a terminal table, a Word report and an Excel workbook."""
