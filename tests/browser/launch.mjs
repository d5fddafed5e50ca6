/**
 * Starts what a page test needs: the page on loopback, a headless Chromium, a headless Firefox.
 *
 * Playwright drives Chromium. It cannot drive a system's own Firefox, so Selenium does, through geckodriver.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where `cargo xtask setup` found the browsers. */
function browsers() {
  return JSON.parse(readFileSync(`${root}.partipris/browsers.json`, 'utf8'));
}

/**
 * The address of the served page, with a slash at the end: the one `cargo xtask test` serves, else one of our own.
 *
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startServer() {
  if (process.env.PARTIPRIS_URL) {
    return { url: process.env.PARTIPRIS_URL, stop: () => {} };
  }
  const server = spawn('cargo', ['xtask', 'serve', '--port', '0', '--with-tests'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) {
      return { url, stop: () => server.kill() };
    }
  }
  throw new Error('cargo xtask serve ended without an address');
}

/**
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>} The caller closes it.
 */
export function launchChromium(options = {}) {
  const { binary, args } = browsers().chromium;
  // Playwright adds the switch for its own headless mode.
  return chromium.launch({ executablePath: binary, args: args.filter((arg) => arg !== '--headless'), ...options });
}

/** @returns {Promise<import('selenium-webdriver').WebDriver>} The caller quits it. */
export function launchFirefox() {
  const { binary, args, driver } = browsers().firefox;
  const options = new firefox.Options().setBinary(binary).addArguments(...args);
  return new Builder()
    .forBrowser('firefox')
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(driver))
    .build();
}
