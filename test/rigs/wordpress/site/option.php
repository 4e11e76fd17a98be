<?php
/** Sets one option of the site: php option.php <name> <value as JSON>. */
$_SERVER['HTTP_HOST'] = parse_url( getenv( 'RIG_URL' ), PHP_URL_HOST );
require getenv( 'RIG_WWW' ) . '/wp-load.php';
update_option( $argv[1], json_decode( $argv[2], true ) );
if ( 'permalink_structure' === $argv[1] ) {
	flush_rewrite_rules();
}
