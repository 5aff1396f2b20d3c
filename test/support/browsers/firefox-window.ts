/**
 * What runs inside Firefox's own window, through Marionette. Every function here is sent as text: it may use its
 * arguments and Firefox's globals, nothing from this file.
 */

type Actor = {
  readonly executeScript: (script: string, args: readonly unknown[], options: object) => Promise<unknown>;
  readonly findElement: (strategy: "css selector", selector: string, options: object) => Promise<object>;
  readonly getActiveElement: () => Promise<object>;
  readonly clickElement: (element: object, capabilities: object) => Promise<void>;
  readonly sendKeysToElement: (element: object, text: string, capabilities: object) => Promise<void>;
  readonly takeScreenshot: (element: null, format: 0, full: boolean, scroll: boolean) => Promise<string>;
};
type Context = {
  readonly browserId: number;
  readonly embedderElement: Browser;
  readonly currentURI: { readonly spec: string };
  readonly currentWindowGlobal: {
    readonly innerWindowId: number;
    readonly documentURI: { readonly spec: string };
    readonly getActor: (name: "MarionetteCommands") => Actor;
  };
};
type Browser = Element & {
  readonly browserId: number;
  readonly focus: () => void;
  readonly browsingContext: Context;
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly fixupAndLoadURIString: (url: string, options: object) => void;
};
type Tab = { readonly linkedBrowser: Browser };
type TabBrowser = {
  selectedTab: Tab;
  readonly tabs: readonly Tab[];
  readonly addTab: (url: string, options: object) => Tab;
  readonly getTabForBrowser: (browser: Browser) => Tab | undefined;
  readonly removeTab: (tab: Tab) => void;
};

declare const gBrowser: TabBrowser;
declare const BrowsingContext: { readonly getCurrentTopByBrowserId: (id: number) => Context | null };
declare const CustomizableUI: {
  readonly AREA_NAVBAR: string;
  readonly addWidgetToArea: (widget: string, area: string) => void;
};
type InputProcessor = {
  readonly beginInputTransactionForTests: (window: object, callback: () => void) => boolean;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly keyup: (event: KeyboardEvent) => void;
};
declare const Components: {
  readonly interfaces: { readonly nsITextInputProcessor: object };
  readonly classes: {
    readonly "@mozilla.org/text-input-processor;1": {
      readonly createInstance: (of: object) => InputProcessor;
    };
  };
};
declare const Services: {
  readonly scriptSecurityManager: { readonly getSystemPrincipal: () => object };
};

declare const WebExtensionPolicy: {
  readonly getByID: (id: string) => {
    readonly active: boolean;
    readonly extension: {
      readonly version: string;
      readonly terminateBackground: (options: object) => Promise<void>;
    };
  } | null;
};

declare const ChromeUtils: {
  readonly importESModule: (url: string) => {
    readonly ContextualIdentityService: {
      readonly create: (name: string, icon: string, color: string) => { readonly userContextId: number };
      readonly remove: (userContextId: number) => boolean;
    };
  };
};

/** Which page a tab or popup shows, and whether it is there yet. */
export type LoadState = { readonly url: string; readonly document: number; readonly loading: boolean };

/**
 * Opens a tab in front, in a container, of which 0 is none, and returns the number that stays with it through every
 * navigation.
 */
export function openTab(userContextId: number): number {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab("about:blank", { triggeringPrincipal, userContextId });
  return gBrowser.selectedTab.linkedBrowser.browserId;
}

export function addContainer(): number {
  const { ContextualIdentityService } = ChromeUtils.importESModule(
    "resource://gre/modules/ContextualIdentityService.sys.mjs",
  );
  return ContextualIdentityService.create("Client", "briefcase", "orange").userContextId;
}

export function deleteContainer(userContextId: number): void {
  const { ContextualIdentityService } = ChromeUtils.importESModule(
    "resource://gre/modules/ContextualIdentityService.sys.mjs",
  );
  if (!ContextualIdentityService.remove(userContextId)) throw new Error("There is no such container.");
}

export function listTabs(): readonly number[] {
  return gBrowser.tabs.map((tab) => tab.linkedBrowser.browserId);
}

export function selectTab(id: number): void {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === id);
  if (tab === undefined) throw new Error("The tab is closed.");
  gBrowser.selectedTab = tab;
}

export function navigate(id: number, url: string): void {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
  if (browser === undefined) throw new Error("The page is closed.");
  browser.fixupAndLoadURIString(url, { triggeringPrincipal });
}

/** `null` once the page is closed. */
export function readLoadState(id: number): LoadState | null {
  const context = BrowsingContext.getCurrentTopByBrowserId(id);
  if (!context?.embedderElement) return null;
  const { documentURI, innerWindowId } = context.currentWindowGlobal;
  const loading = context.embedderElement.webProgress.isLoadingDocument;
  return { url: documentURI.spec, document: innerWindowId, loading };
}

/** Closes a tab, or the panel that a popup is shown in. */
export function closePage(id: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
  if (!browser) return;
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.removeTab(tab);
  else browser.closest<HTMLElement & { hidePopup: () => void }>("panel")?.hidePopup();
}

/** Clicks an add-on's toolbar button, after moving it there from the extensions menu, where new ones start. */
export function clickToolbarButton(widget: string): void {
  CustomizableUI.addWidgetToArea(`${widget}-browser-action`, CustomizableUI.AREA_NAVBAR);
  const button = document.getElementById(`${widget}-BAP`);
  if (button === null) throw new Error(`No toolbar button ${widget}-BAP.`);
  button.click();
}

/** The popup that is open and belongs to the extension at that origin. */
export function findPopup(origin: string): number | null {
  const browsers = document.querySelectorAll<Browser>("browser.webextension-popup-browser");
  for (const browser of browsers) {
    const panel = browser.closest<Element & { readonly state: string }>("panel");
    const { spec } = browser.browsingContext.currentURI;
    if (panel?.state === "open" && spec.startsWith(origin)) return browser.browserId;
  }
  return null;
}

/** The version of an add-on that runs; `null` while none does. */
export function readVersion(addonId: string): string | null {
  const policy = WebExtensionPolicy.getByID(addonId);
  return policy?.active === true ? policy.extension.version : null;
}

/** Hits a key, by the name that KeyboardEvent.key gives it, as a person does who has the tab in front before them. */
export function hitKey(key: string): void {
  gBrowser.selectedTab.linkedBrowser.focus();
  const processor = Components.classes["@mozilla.org/text-input-processor;1"].createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  processor.beginInputTransactionForTests(window, () => undefined);
  const event = new KeyboardEvent("", { key });
  processor.keydown(event);
  processor.keyup(event);
}

export async function stopBackground(addonId: string): Promise<void> {
  const policy = WebExtensionPolicy.getByID(addonId);
  if (policy === null) throw new Error("The add-on is not installed.");
  // It would otherwise start its idle time over, because something asked it to stop.
  await policy.extension.terminateBackground({ disableResetIdleForTest: true });
}

export type PageCommand =
  | {
      readonly kind: "evaluate";
      readonly script: string;
      readonly args: readonly unknown[];
      readonly timeout: number;
    }
  | { readonly kind: "click"; readonly selector: string }
  | { readonly kind: "keys"; readonly selector?: string; readonly text: string }
  | { readonly kind: "screenshot"; readonly full: boolean };

/**
 * Does one thing in the page. It speaks to Marionette's own actor in that page because Marionette's commands reach
 * tabs only, and popups are none; so both go one way. Seen in Firefox 140 to 153.
 */
export async function runInPage(id: number, command: PageCommand): Promise<unknown> {
  const context = BrowsingContext.getCurrentTopByBrowserId(id);
  if (context === null) throw new Error("The page is closed.");
  const actor = context.currentWindowGlobal.getActor("MarionetteCommands");
  const find = (selector: string) => actor.findElement("css selector", selector, { timeout: 0 });
  const capabilities = { toJSON: () => ({ "moz:webdriverClick": true, "moz:accessibilityChecks": false }) };
  switch (command.kind) {
    case "evaluate":
      return actor.executeScript(command.script, command.args, { timeout: command.timeout });
    case "click":
      return actor.clickElement(await find(command.selector), capabilities);
    case "keys": {
      const { selector } = command;
      const element = selector === undefined ? await actor.getActiveElement() : await find(selector);
      return actor.sendKeysToElement(element, command.text, capabilities);
    }
    case "screenshot":
      return actor.takeScreenshot(null, 0, command.full, false);
  }
}
