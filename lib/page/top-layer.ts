/** Where elements of ours are put so that they are seen and heard whatever the page shows in its top layer. */

/** The parent for an element that belongs to a node of the page. */
export function parentFor(root: Document, near: Node): Element {
  // A modal dialog makes all but its own content inert, the top layer included.
  const dialog = near.parentElement?.closest('dialog:modal');
  return dialog ?? root.fullscreenElement ?? root.documentElement;
}
