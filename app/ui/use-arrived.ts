import { useEffect, useState } from 'react';

/** True once the script has taken over the page; false on the server and during the first drawing. */
export function useArrived(): boolean {
  const [arrived, setArrived] = useState(false);
  useEffect(() => setArrived(true), []);
  return arrived;
}
