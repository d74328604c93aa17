import { useId } from 'react';

/** Attributes that tie a button to a native popover; React 18 does not know them by type. They work before any script. */
export function usePopover() {
  const id = `p${useId().replaceAll(':', '')}`;
  const anchor = `--${id}`;
  return {
    button: { popovertarget: id, style: { anchorName: anchor } },
    panel: { id, popover: 'auto', style: { positionAnchor: anchor } },
  };
}
