"""YAML into lexicons: a language's numbering words, grammar words and concepts."""
