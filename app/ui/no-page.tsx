/**
 * The page of an address that only takes forms: nothing. Having one makes its refusals come as pages, instead of bare
 * data that a browser without script would show.
 */
export default function NoPage() {
  return null;
}
