import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Jupyter } from '../../../scripts/lib/jupyter.ts';

/** The time that a kernel and a page of a loaded machine may take; each is seconds when it is idle. */
const SLOW_MS = 60_000;

/** A tooltip that has not come by then does not come. */
const TOOLTIP_MS = 1_000;

/** What JupyterLab draws of `error` messages and of what a cell prints to stderr. */
const ERRORS = ['error', 'stderr']
  .map((type) => `[data-mime-type="application/vnd.jupyter.${type}"]`)
  .join(', ');

/** A notebook in a window of JupyterLab, used as a person uses it. */
export class LabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a notebook alone in a fresh workspace and waits until its kernel takes cells. */
  async open(jupyter: Jupyter, name: string): Promise<void> {
    const url = new URL(`lab/workspaces/${name}/tree/${name}.ipynb`, jupyter.baseUrl);
    url.searchParams.set('token', jupyter.token);
    await this.page.goto(url.href);
    // Until its session is there, JupyterLab would answer a run by asking which kernel to take.
    await this.page
      .locator('#jp-main-statusbar', { hasText: '(policyloom) | Idle' })
      .waitFor({ timeout: SLOW_MS });
  }

  /** Menu Run → Run All Cells; answers when every cell has its number. */
  async runAll(): Promise<void> {
    await this.#menu('Run');
    await this.page.locator('.lm-Menu [data-command="runmenu:run-all"]').click();
    await this.page.waitForFunction(
      (errors) => {
        const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
        return (
          document.querySelector(errors) !== null ||
          prompts.every((prompt) => /^\[\d+\]:$/.test(prompt.textContent ?? ''))
        );
      },
      ERRORS,
      { timeout: SLOW_MS },
    );
  }

  /** Texts of what JupyterLab draws as an error. */
  errors(): Promise<string[]> {
    return this.page.locator(ERRORS).allTextContents();
  }

  async theme(name: 'Light' | 'Dark'): Promise<void> {
    await this.#menu('Settings');
    await this.page.locator('.lm-Menu-itemLabel', { hasText: /^Theme$/ }).hover();
    const command = '.lm-Menu [data-command="apputils:change-theme"]';
    await this.page.locator(command, { hasText: new RegExp(`^JupyterLab ${name}$`) }).click();
    await this.page
      .locator(`body[data-jp-theme-name="JupyterLab ${name}"]`)
      .waitFor({ state: 'attached', timeout: SLOW_MS });
  }

  /**
   * Moves over marks until a tooltip shows that is of their kind (the middle of a curve may lie under another
   * mark), and gives the text of the last one that showed; null when none did.
   */
  async tooltipOf(marks: string, kind: RegExp): Promise<string | null> {
    const places = this.page.locator(marks);
    await places.first().scrollIntoViewIfNeeded();
    let seen: string | null = null;
    for (let i = 0; i < (await places.count()); i++) {
      await this.page.mouse.move(0, 0);
      await places.nth(i).hover({ force: true });
      seen = (await this.#tooltip()) ?? seen;
      if (seen && kind.test(seen)) break;
    }
    return seen;
  }

  #tooltip(): Promise<string | null> {
    const tooltip = this.page.locator('#vg-tooltip-element.visible');
    return tooltip.textContent({ timeout: TOOLTIP_MS }).catch((error: Error) => {
      if (error.name === 'TimeoutError') return null;
      throw error;
    });
  }

  /** Clicks where the mouse is: on the mark whose tooltip shows. */
  async clickThere(): Promise<void> {
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async ctrlClickThere(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.clickThere();
    await this.page.keyboard.up('Control');
  }

  /** Keeps a picture with a part of the page in its middle, where POLICYLOOM_PICTURES names a folder. */
  async picture(name: string, part: string): Promise<void> {
    const folder = process.env['POLICYLOOM_PICTURES'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await this.page
      .locator(part)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await this.page.mouse.move(0, 0);
    // JupyterLab draws its code cells anew when they come into view.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  async #menu(name: string): Promise<void> {
    await this.page.locator('.lm-MenuBar-itemLabel', { hasText: new RegExp(`^${name}$`) }).click();
  }
}
