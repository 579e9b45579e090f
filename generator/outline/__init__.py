"""The pivot: what the document says, block by block, numbered; knows neither YAML nor Word."""
