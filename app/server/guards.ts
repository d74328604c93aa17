import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { limits } from '#app/imports/read/list.ts';
import { sendSentence } from './sentence.ts';

type Refused = { status: number; french: string; english: string };
type Incoming = { method: string; url: string; headers: IncomingHttpHeaders };

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const bodiless = ['GET', 'HEAD', 'OPTIONS'];
const largestBody = 2_500_000;
/** Where somebody brings a list. A little more than the file may weigh: the form then says so itself. */
const listForm = /^\/communities\/[^/]+\/imports\/new(\.data)?$/;
const largestList = limits.bytes + 2 ** 20;
/** No page has a longer path, and matching thousands of segments against the routes takes seconds. */
const longestPath = 500;

/** Requests that no route could answer sensibly. */
export function malformed({ method, url, headers }: Incoming): Refused | null {
  if (!methods.includes(method)) {
    return { status: 405, french: 'Cette méthode n’existe pas ici.', english: 'There is no such method here.' };
  }
  if (!isAddress(url, headers.host)) {
    return {
      status: 400,
      french: 'Cette adresse est mal écrite. Vérifiez le lien, ou repartez de l’accueil.',
      english: 'This address is not well written. Check the link, or start again from the home page.',
    };
  }
  if (bodiless.includes(method)) return null;
  if (headers['transfer-encoding'] && !headers['content-length']) {
    return {
      status: 411,
      french: 'La taille de cet envoi n’est pas annoncée.',
      english: 'The size of what was sent is not declared.',
    };
  }
  return tooLarge(url, Number(headers['content-length'] ?? 0));
}

function tooLarge(url: string, length: number): Refused | null {
  const bringsList = listForm.test(url.split('?')[0] ?? '');
  if (length <= (bringsList ? largestList : largestBody)) return null;
  if (bringsList) {
    return {
      status: 413,
      french: 'Ce fichier dépasse 20 Mo. Rien n’a été reçu : revenez en arrière et partagez-le en plusieurs.',
      english: 'This file is over 20 MB. Nothing was received: go back and split it.',
    };
  }
  return {
    status: 413,
    french: 'Cet envoi est trop grand : 2,5 Mo au plus. Rien n’a été enregistré ; revenez en arrière pour raccourcir.',
    english: 'This is too large: 2.5 MB at most. Nothing was saved; go back and shorten it.',
  };
}

/** Whether path and host can be read; Remix would answer 500 to the others, or think for seconds. */
function isAddress(url: string, host = 'localhost'): boolean {
  const [path = ''] = url.split('?');
  if (path.length > longestPath) return false;
  if (!url.startsWith('/') || /%00|\0/i.test(url) || !URL.canParse(`http://${host}${url}`)) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** A form sent here from another site's page. What is no browser sends neither of the two headers. */
export function foreign({ method, headers }: Incoming, publicUrl: string | null): Refused | null {
  if (bodiless.includes(method)) return null;
  const ours = publicUrl ? new URL(publicUrl).host : headers.host;
  const { origin } = headers;
  const elsewhere = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== ours);
  if (!elsewhere && headers['sec-fetch-site'] !== 'cross-site') return null;
  return {
    status: 403,
    french: 'Cet envoi vient d’un autre site : Terreau l’a refusé. Rien n’a été changé.',
    english: 'This was sent from another site: Terreau refused it. Nothing was changed.',
  };
}

/** One enters the demonstration without a password: it answers to this machine alone, and behind nothing. */
export function fromElsewhere({ headers }: Incoming): Refused | null {
  const forwarded = Object.keys(headers).some((name) => /^(x-forwarded-.*|forwarded|via|x-real-ip)$/.test(name));
  const host = headers.host?.replace(/:\d+$/, '').toLowerCase();
  if (!forwarded && host && ['localhost', '127.0.0.1', '[::1]'].includes(host)) return null;
  return {
    status: 403,
    french: 'La démonstration ne répond qu’à la machine où elle tourne, sous le nom « localhost », sans relais.',
    english: 'The demonstration answers only to the machine it runs on, by the name "localhost", without a proxy.',
  };
}

export function guard(options: { demo: boolean; publicUrl: string | null }): RequestHandler {
  return (request, response, next) => {
    const { method, originalUrl: url, headers } = request;
    const incoming = { method, url, headers };
    const refused =
      malformed(incoming) ?? (options.demo ? fromElsewhere(incoming) : null) ?? foreign(incoming, options.publicUrl);
    if (refused) return sendSentence(request, response, refused);
    // Remix compares Origin with these. We have just done so, with the address people type, which a proxy may hide.
    if (options.publicUrl) {
      request.headers.host = new URL(options.publicUrl).host;
      delete request.headers['x-forwarded-host'];
    }
    next();
  };
}
