import { notFound } from '#app/http/answers.ts';

/** Any other address: as a route of its own, so that the page around the answer knows who asks and in which language. */
export const loader = () => {
  throw notFound();
};

export const action = () => loader();

export default function NotFound() {
  return null;
}
