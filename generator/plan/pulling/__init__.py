"""Differences of outlines written into a plan's text: only the lines they touch change."""
