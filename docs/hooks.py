"""MkDocs hooks of this site: make the rule pages before a build, give each language its own face and search index."""

from govrules.site.mkdocs_events import (  # noqa: F401 - MkDocs calls these by name
    on_nav,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_pre_build,
    on_pre_page,
)
