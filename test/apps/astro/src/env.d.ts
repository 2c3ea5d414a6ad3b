declare namespace App {
  interface Locals {
    jar: import('gingersnap/server').ServerJar;
  }
}
