/** Chromium refuses to sandbox itself when it runs as root (containers, CI); an ordinary user keeps the sandbox. */
export const isRoot = process.getuid?.() === 0
