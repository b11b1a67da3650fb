"""Tests of single modules, by the rooms of the library."""
