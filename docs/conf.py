"""Settings of the documentation: `make docs` builds it with Sphinx, MyST and Furo.

The pages use no network: fonts are the system's, and no other project's index is read.
"""

project = "Claimdesk"
author = "the Claimdesk authors"
extensions = ["myst_parser"]
exclude_patterns = ["adr/template.md"]
myst_enable_extensions = ["colon_fence", "deflist"]
# Headings down to the third level can be linked to from other pages.
myst_heading_anchors = 3
# A link to a page or heading that does not exist stops the build (`-W`).
nitpicky = True
html_theme = "furo"
html_title = "Claimdesk"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_theme_options = {"navigation_with_keys": True}
