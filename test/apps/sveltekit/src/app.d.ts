declare global {
  namespace App {
    interface Locals {
      jar: import('gingersnap/server').ServerJar;
    }
  }
}

export {};
