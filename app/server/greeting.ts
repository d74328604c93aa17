import type { Settings } from '#app/settings.server.ts';
import { personas } from '#db/demo/personas.ts';
import { say } from '#db/terminal.ts';

/** What is printed once Terreau answers: where it is, who may enter, where the data lies. */
export function greeting(settings: Settings, url: string): string {
  const place = settings.databaseServer
    ? `PostgreSQL ${settings.databaseServer.host}, ${settings.databaseServer.database}`
    : settings.dataDir;
  const lines = [
    '',
    say(`Terreau est prêt : ${url}`, `Terreau is ready: ${url}`),
    say(`Données : ${place}`, `Data: ${place}`),
  ];
  if (settings.demo) {
    lines.push(
      say('Démonstration. On y entre comme :', 'Demonstration. One enters it as:'),
      ...Object.entries(personas).map(
        ([key, { name, role }]) => `  ${key.padEnd(21)} ${name}, ${say(role.fr, role.en)}`,
      ),
      say('Une instance à vous : npm run terreau -- setup', 'An instance of your own: npm run terreau -- setup'),
    );
  }
  return `${lines.join('\n')}\n`;
}
