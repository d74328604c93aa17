/** A colour of the tokens as `rgb(…)`, for what draws without CSS and knows no oklch: a canvas, a graph. Browser only. */
export function tokenColour(name: `--${string}`): string {
  const pencil = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pencil) return 'rgb(0, 0, 0)';
  pencil.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  pencil.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pencil.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
