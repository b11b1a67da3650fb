"""Tests of whole jobs through the project, on files and servers."""
