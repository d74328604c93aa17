/** Closes the panel around what was pressed or sent: it would stand over what it led to. */
export function closePanel(event: { target: EventTarget | null; type: string }): void {
  const pressed = event.target instanceof Element ? event.target : null;
  if (event.type === 'submit' || pressed?.closest('a'))
    pressed?.closest<HTMLElement & { hidePopover?: () => void }>('[popover]')?.hidePopover?.();
}
