"""Laws in XML: the publisher's own structure is taken as it is."""
