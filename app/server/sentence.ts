import type { Request, Response } from 'express';

/** The smallest page there is, for answers given before Remix: one sentence and the way home. */
export function sendSentence(
  request: Request,
  response: Response,
  { status, french, english }: { status: number; french: string; english: string },
): void {
  const inEnglish = request.acceptsLanguages('fr', 'en') === 'en';
  const [language, sentence, home] = inEnglish ? ['en', english, 'Home'] : ['fr', french, 'Accueil'];
  // The body was not read: without this the connection would wait for it.
  if (status === 413 || status === 411) response.set('Connection', 'close');
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Terreau</title>
<main>
<h1>Terreau</h1>
<p>${sentence}</p>
<p><a href="/">${home}</a></p>
</main>
</html>
`,
    );
}
