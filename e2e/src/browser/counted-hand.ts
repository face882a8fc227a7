import type { Locator, Page } from "@playwright/test";

/** What a person does to a page, counted: a click, a key and a piece of typed text are one action each. */
export type CountedHand = {
  readonly click: (target: Locator) => Promise<void>;
  /** Into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly actions: () => number;
};

export function countedHand(page: Page): CountedHand {
  let actions = 0;
  return {
    click: async (target) => {
      actions += 1;
      await target.click();
    },
    type: async (text) => {
      actions += 1;
      await page.keyboard.insertText(text);
    },
    press: async (key) => {
      actions += 1;
      await page.keyboard.press(key);
    },
    actions: () => actions,
  };
}
