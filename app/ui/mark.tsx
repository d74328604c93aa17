/** The two discs of Terreau: the community on the left, the institution on the right, the pair in the lens between them. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size * 1.5} height={size} viewBox="0 0 36 24" className="mark">
      <circle cx="13" cy="12" r="10.5" className="sign-community" />
      <circle cx="23" cy="12" r="10.5" className="sign-institution" />
      <path d="M18 2.77a10.5 10.5 0 0 1 0 18.46a10.5 10.5 0 0 1 0-18.46Z" className="mark-lens" />
    </svg>
  );
}
