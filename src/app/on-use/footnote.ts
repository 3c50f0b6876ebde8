/**
 * Shows the note that a mark leads to beside the mark, in a pop-over: Escape, a press elsewhere or its button close it
 * and the focus returns. `label` names it. False where the mark leads to no note.
 */
export function openFootnote(link: HTMLAnchorElement, label: string, close: string): boolean {
  const place = document.getElementById(link.hash.slice(1));
  const note = place?.closest('li') ?? place?.closest('p');
  if (!note?.closest('ol, .footnotes') || note.contains(link)) return false;
  const popover = document.createElement('div');
  popover.popover = 'auto';
  popover.className = 'footnote';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'note');
  popover.setAttribute('aria-label', label);
  popover.append(textOf(note), closing(popover, close));
  link.after(popover);
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') popover.remove();
  });
  popover.showPopover();
  placeBeside(popover, link);
  popover.focus({ preventScroll: true });
  return true;
}

/** Without the way back, which leads to where the reader is, and without names that the page has already. */
function textOf(note: Element): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const copy = note.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll('a[href^="#"]')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  const paragraph = document.createElement('div');
  paragraph.append(...copy.childNodes);
  fragment.append(paragraph);
  return fragment;
}

function closing(popover: HTMLElement, close: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = close;
  button.addEventListener('click', () => popover.hidePopover());
  return button;
}

/** Under its mark, above it where there is no room, and never past the window's edges. */
function placeBeside(popover: HTMLElement, link: HTMLElement): void {
  const mark = link.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.max(8, Math.min(mark.left - width / 2, document.documentElement.clientWidth - width - 8));
  const below = mark.bottom + 8;
  const top = below + height < innerHeight ? below : Math.max(8, mark.top - height - 8);
  Object.assign(popover.style, { left: `${left}px`, top: `${top}px` });
}
