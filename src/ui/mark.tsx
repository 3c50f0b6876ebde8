/** The ram's horn of felt rugs, cut in one piece and sewn on: the mark of the publication, as in its icons. */
export const Mark = () => (
  <svg viewBox="48 92 416 384" fill="currentColor" aria-hidden="true">
    <path
      d="M256 408V236C256 116 84 112 84 226C84 306 190 304 182 226M256 236C256 116 428 112 428 226C428 306 322 304 330 226"
      fill="none"
      stroke="currentColor"
      strokeWidth="54"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path d="M256 352L312 408L256 464L200 408Z" />
  </svg>
);
