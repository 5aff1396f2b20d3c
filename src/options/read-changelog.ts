/** What a version brought, as CHANGELOG.md has it: an entry is a text in which pieces of code alternate with the rest. */
type Release = { readonly name: string; readonly entries: readonly (readonly string[])[] };

/** Reads a heading a version and an item an entry; lines that go on with an item are part of it. */
export function readChangelog(markdown: string): readonly Release[] {
  const [, ...sections] = markdown.split(/^## /m);
  return sections.map((section) => {
    const [name = "", ...items] = section.split(/^(?:- )/m);
    return { name: name.trim(), entries: items.map((item) => item.trim().replace(/\s+/g, " ").split("`")) };
  });
}
