/** The popup: this page, search and coverage, mounted on the shared browsing views. */
export {};
