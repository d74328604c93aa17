import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { ContactKind } from '#app/actors/contact-point.ts';

/** A way to reach somebody: `value` as Terreau keeps it, `original` as it was written. */
export type Contact = { kind: ContactKind; value: string; original: string };

/** The mails of a cell, and what in it is none. */
export function readMails(text: string): { contacts: Contact[]; unread: string[] } {
  return readMany('mail', text, /[\s;,|<>]+|:::/, (part) => {
    const mail = part.replace(/^mailto:/i, '').toLowerCase();
    if (/^[^\s@]+@([\p{L}\d-]+\.)+\p{L}{2,}$/u.test(mail) && mail.length <= 254) return mail;
    // A display name stands before its mail: "Marie <m@x.fr>".
    return part.includes('@') ? null : '';
  });
}

/** The telephones of a cell in international form; numbers without a country are of this one. */
export function readPhones(text: string, country: CountryCode): { contacts: Contact[]; unread: string[] } {
  return readMany('phone', text, /\s*(?:[;,|\n]|:::|\/(?!\d\d\b)| \/ | ou | et | or )\s*/i, (part) => {
    const usual = french(part, country);
    if (usual) return usual;
    const bare = part.replace(/^tel:/i, '').replace(/^(?:00)?33(?=\D*[1-9](?:\D*\d){8}$)/, '+33');
    const phone = parsePhoneNumberFromString(bare.replace(/\(0\)/, ''), country);
    return phone?.isValid() ? phone.formatInternational() : null;
  });
}

const usualFrench = /^(?:0|(?:\+|00)33[ .]?)([1-79])[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)$/;

/** What nearly all cells hold, as the library answers it (a test compares), twenty times as fast. */
function french(part: string, country: CountryCode): string | null {
  const found = country === 'FR' || part.startsWith('+33') ? usualFrench.exec(part) : null;
  return found ? `+33 ${found.slice(1).join(' ')}` : null;
}

export function readWeb(text: string): { contacts: Contact[]; unread: string[] } {
  // An address may hold a semicolon; one that another address follows stands between the two.
  return readMany('web', text, /[\s|]+|;(?=\s|$|https?:|www\.|[\w-]+(?:\.[\w-]+)+(?:[/;]|$))|:::/, (part) => {
    const address = /^https?:\/\//i.test(part) ? part : `https://${part}`;
    return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : null;
  });
}

/** '' is passed over, null is told as unread. */
function readMany(kind: ContactKind, text: string, separator: RegExp, read: (part: string) => string | null) {
  const contacts: Contact[] = [];
  const unread: string[] = [];
  for (const part of text.split(separator)) {
    const original = part.trim();
    if (original === '') continue;
    const value = read(original);
    if (value === null) unread.push(original);
    else if (value && !contacts.some((contact) => contact.value === value)) {
      contacts.push({ kind, value, original });
    }
  }
  if (contacts.length === 0 && unread.length === 0 && text.trim()) unread.push(text.trim());
  return { contacts, unread };
}

const overseas: Record<string, CountryCode> = { '971': 'GP', '972': 'MQ', '973': 'GF', '974': 'RE', '976': 'YT' };

/** The country of telephones at a postcode: France's own, or those of its departments overseas. */
export const phoneCountry = (postcode: string): CountryCode => overseas[postcode.trim().slice(0, 3)] ?? 'FR';
