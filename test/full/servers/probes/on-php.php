<?php
// Sets and reads whatever cookies a test asks for, by PHP's own means: php -S 127.0.0.1:0 on-php.php

if ($_SERVER['REQUEST_URI'] === '/write') {
    foreach (json_decode(file_get_contents('php://input'), true, flags: JSON_THROW_ON_ERROR) as $name => $text) {
        setcookie($name, $text, ['path' => '/']);
    }
} else {
    echo json_encode($_COOKIE, JSON_THROW_ON_ERROR | JSON_FORCE_OBJECT);
}
